/**
 * What a task costs this process, in milliseconds of CPU: a test may limit that, and never the time on the wall, which
 * belongs to whatever else runs on the machine.
 */
export async function workOf(task: () => unknown): Promise<number> {
  const begun = process.cpuUsage()
  await task()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1_000
}
