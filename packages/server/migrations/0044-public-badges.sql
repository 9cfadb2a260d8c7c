-- Badges that search engines may find: few among the awards of an institution, and listed for its sitemap.
create index awards_public on awards (organization_id, id desc) where visibility = 'public' and state = 'issued';
