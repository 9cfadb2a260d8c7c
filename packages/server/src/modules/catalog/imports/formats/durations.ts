/** Hours in each part of an ISO 8601 duration. A day has 24, as `xsd:duration` counts: months and years have no hours. */
const HOURS = { weeks: 168, days: 24, hours: 1, minutes: 1 / 60 }

/** `PT37.5H`, `P2DT12H` → hours; undefined for what is no duration, or one that is not of hours. */
export function hoursOf(duration: string): number | undefined {
  const parts =
    /^P(?:(?<weeks>\d+(?:\.\d+)?)W)?(?:(?<days>\d+(?:\.\d+)?)D)?(?:T(?:(?<hours>\d+(?:\.\d+)?)H)?(?:(?<minutes>\d+(?:\.\d+)?)M)?(?:0S)?)?$/.exec(
      duration,
    )?.groups
  if (!parts) return undefined
  let hours = 0
  for (const [unit, each] of Object.entries(HOURS)) hours += Number(parts[unit] ?? 0) * each
  return hours > 0 ? Math.round(hours * 1e6) / 1e6 : undefined
}
