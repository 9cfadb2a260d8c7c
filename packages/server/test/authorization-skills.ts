import { system } from '../src/kernel/actor.ts'
import { INSTANCE, type Work } from '../src/kernel/runtime.ts'
import { importFramework } from '../src/modules/skills/import-framework.ts'
import { beginFramework, writeSkill } from '../src/modules/skills/own-framework.ts'
import { showImports } from '../src/modules/skills/show-imports.ts'
import { startImport } from '../src/modules/skills/start-import.ts'
import type { Canaries, Institution } from './authorization-institution.ts'
import type { Attempt, Filled } from './authorization-requests.ts'
import type { World } from './world.ts'

/** An institution's own framework with a skill, an import that is over, and one that waits and lets no other begin. */
export interface Shelf {
  frameworkId: string
  skillId: string
  skillUri: string
  overId: string
  /** The same of the instance. */
  instanceOverId: string
}

/** Fills the shelf of an institution, through the use cases; that of the instance, too, if nobody did. */
export async function createShelf(
  { runtime }: World,
  organizationId: string,
  { open, secret }: Canaries,
): Promise<Shelf> {
  const asSystem = <Result>(task: (work: Work) => Promise<Result>) => runtime.transact(system('test'), task)
  const frameworkId = await asSystem((work) => beginFramework(work, organizationId, `Framework ${open}`))
  const skill = { label: `Skill ${open}`, alternativeLabels: [], language: 'en' }
  const skillId = await asSystem((work) => writeSkill(work, frameworkId, skill, 'https://cairn.test'))
  await asSystem((work) => writeSkill(work, frameworkId, { ...skill, broaderId: skillId }, 'https://cairn.test'))
  const importsOf = async (owner: string, word: string) => {
    const { items } = await asSystem((work) => showImports(work, owner, { size: 2 }))
    if (items.length > 0) return items.at(-1)!.id
    const start = () =>
      asSystem((work) => startImport(work, owner, { source: `${word}.json`, file: Buffer.from('{}'), language: 'en' }))
    const { id } = await start()
    await importFramework(runtime, { organizationId: owner, id })
    await start()
    return id
  }
  return {
    frameworkId,
    skillId,
    skillUri: `https://cairn.test/skills/${skillId}`,
    overId: await importsOf(organizationId, secret),
    instanceOverId: await importsOf(INSTANCE, 'instance'),
  }
}

const at = (ask: (institution: Institution) => Filled, answers?: string): Attempt => ({
  at: 'institution',
  ask,
  ...(answers && { answers }),
})
/** Where the import that waits may be over by now, another one begins. */
const begin = (ask: (institution: Institution) => Filled): Attempt => ({
  ...at(ask, 'skill_import.too_many'),
  mayDo: true,
})
const ofId = ({ id }: Institution) => ({ organizationId: id })
const file = { contentType: 'application/json', bytes: new TextEncoder().encode('{}') }
const address = { url: 'https://frameworks.example/package.json' }

/** How the operations of skills are tried. */
export const ofSkills: Record<string, Attempt> = {
  'skills.search': at(() => ({ query: { q: 'skill' } })),
  'skills.byUri': at(({ shelf }) => ({ query: { uri: shelf.skillUri } })),
  'skills.show': at(({ shelf }) => ({ params: { skillId: shelf.skillId } })),
  'skills.jsonLd': at(({ shelf }) => ({ params: { skillId: shelf.skillId } })),
  'skills.frameworks': at((one) => ({ query: ofId(one) })),
  'skills.showFramework': at(({ shelf }) => ({ params: { frameworkId: shelf.frameworkId } })),
  'skills.createFramework': at((one) => ({ params: ofId(one), body: { name: 'Another' } })),
  'skills.createSkill': at(({ shelf }) => ({
    params: { frameworkId: shelf.frameworkId },
    body: { label: 'Tying knots' },
  })),
  'skills.editSkill': at(({ shelf, canaries }) => ({
    params: { skillId: shelf.skillId },
    body: { label: `Skill ${canaries.open}` },
  })),
  'skills.retireSkill': at(({ shelf }) => ({ params: { skillId: shelf.skillId } })),
  'skills.import': begin((one) => ({ params: ofId(one), raw: file })),
  'skills.importFrom': begin((one) => ({ params: ofId(one), body: address })),
  'skills.imports': at((one) => ({ params: ofId(one) })),
  'skills.showImport': at((one) => ({ params: { ...ofId(one), importId: one.shelf.overId } })),
  'skills.cancelImport': at((one) => ({ params: { ...ofId(one), importId: one.shelf.overId } }), 'skill_import.over'),
  'skills.importInstance': begin(() => ({ raw: file })),
  'skills.importInstanceFrom': begin(() => ({ body: address })),
  'skills.instanceImports': at(() => ({})),
  'skills.showInstanceImport': at(({ shelf }) => ({ params: { importId: shelf.instanceOverId } })),
  'skills.cancelInstanceImport': at(
    ({ shelf }) => ({ params: { importId: shelf.instanceOverId } }),
    'skill_import.over',
  ),
}
