import { existsSync } from 'node:fs'
import { Failure, run } from './run.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
]

/**
 * The browser for the journeys: the one in CHROMIUM_PATH, else the system's; as root on Debian it is installed if
 * there is none.
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) throw new Failure(`CHROMIUM_PATH names ${named}, and there is no such file.`)
  const found = named || places.find((place) => existsSync(place))
  if (found) return found
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Failure(
      'The journeys need Chromium: install it (Debian, as root: apt-get install chromium), or name one in CHROMIUM_PATH.',
    )
  console.log('Installing Chromium …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const stdio = ['ignore', 'ignore', 'inherit']
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
  ])
    if ((await run('/usr/bin/apt-get', args, { env, stdio })) !== 0)
      throw new Failure(`Chromium cannot be installed (apt-get ${args[0]}, above).`)
  return places[0]
}
