-- Titles that resemble a new one are found by their words and the likes of those: the letters of whole titles took longer
-- to look up than everything else together, and to keep.
drop index published_achievements_alike;
