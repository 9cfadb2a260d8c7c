// Do the links in the documentation lead somewhere? Every relative link in README, CONTRIBUTING, CHANGELOG and docs.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/**/*.md')]
const broken = []
for (const page of pages) {
  if (!existsSync(page)) {
    broken.push(`${page} is missing`)
    continue
  }
  const text = readFileSync(page, 'utf8').replace(/```[\s\S]*?```/g, '')
  for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^(https?:|mailto:|#)/.test(target)) continue
    if (!existsSync(join(dirname(page), target.split('#')[0]))) broken.push(`${page}: ${target}`)
  }
}
for (const line of broken) console.error(line)
console.log(`${pages.length} pages, ${broken.length} broken links`)
process.exit(broken.length > 0 ? 1 : 0)
