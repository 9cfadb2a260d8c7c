// Do the links in the documentation lead somewhere, and do the reference pages say what the code says?
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...globSync('docs/**/*.md'),
  ...globSync('packages/*/README.md'),
]
const wrong = pages.flatMap((page) => (existsSync(page) ? brokenLinks(page) : [`${page} is missing`]))
for (const line of wrong) console.error(line)
console.log(`${pages.length} pages, ${wrong.length} of them missing or links that lead nowhere`)

const reference = spawnSync(process.execPath, ['scripts/write-reference.ts', '--check'], { stdio: 'inherit' })
process.exit(wrong.length > 0 || reference.status !== 0 ? 1 : 0)

/** Relative links to files that are not there, or to headings that the page does not have. */
function brokenLinks(page) {
  return [...withoutCode(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target)
    .filter((target) => !/^[a-z][a-z+.-]*:/i.test(target))
    .flatMap((target) => {
      const [path, heading] = target.split('#')
      const file = path ? join(dirname(page), path) : page
      if (!existsSync(file)) return [`${page}: ${target} leads to no file`]
      if (heading && file.endsWith('.md') && !anchorsOf(file).has(heading))
        return [`${page}: ${target} leads to no heading`]
      return []
    })
}

/** The anchors that GitHub makes from a page's headings, the second of a name with `-1`. */
function anchorsOf(file) {
  const seen = new Map()
  const anchors = [...withoutCode(file, true).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => {
    const text = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase()
    const anchor = text.replace(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-')
    const count = seen.get(anchor) ?? 0
    seen.set(anchor, count + 1)
    return count === 0 ? anchor : `${anchor}-${count}`
  })
  return new Set(anchors)
}

function withoutCode(file, keepInline = false) {
  const text = readFileSync(file, 'utf8').replace(/^ *```[\s\S]*?^ *```/gm, '')
  return keepInline ? text : text.replace(/`[^`\n]*`/g, '')
}
