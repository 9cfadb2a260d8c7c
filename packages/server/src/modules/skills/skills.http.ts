import { contract } from '@cairn/api'
import { handle, type Routes } from '../../kernel/http/handle.ts'
import { INSTANCE } from '../../kernel/runtime.ts'
import { beginFramework, retireSkill, rewriteSkill, writeSkill } from './own-framework.ts'
import { presentConcept, presentDetails, presentFramework, presentImport } from './present-skills.ts'
import { cancelImport, showImport, showImports } from './show-imports.ts'
import { showFramework, showSkill } from './show-skill.ts'
import { listFrameworks, listTop, searchConcepts } from './skills.views.ts'
import { startImport } from './start-import.ts'
import { toSkos } from './to-skos.ts'

export const skillRoutes: Routes = handle(contract.skills, {
  search: async ({ work, query }) => {
    const { items, alike } = await searchConcepts(work.db, query)
    return { items: items.map(presentConcept), alike }
  },
  byUri: async ({ work, query }) => presentDetails(await showSkill(work, { uri: query.uri }, query.language)),
  show: async ({ work, params, query }) =>
    presentDetails(await showSkill(work, { id: params.skillId }, query.language)),
  jsonLd: async ({ work, params }) => ({
    contentType: 'application/ld+json',
    body: JSON.stringify(toSkos(await showSkill(work, { id: params.skillId }, 'en'))),
    headers: { 'cache-control': 'public, max-age=300', vary: 'accept' },
  }),
  frameworks: async ({ work, query }) => ({
    items: (await listFrameworks(work.db, query.organizationId ? { organizationId: query.organizationId } : {})).map(
      presentFramework,
    ),
  }),
  showFramework: async ({ work, params, query }) => {
    const framework = presentFramework(await showFramework(work, params.frameworkId))
    const { top, topTotal } = await listTop(work.db, params.frameworkId, query.type, query.language)
    return { framework, top: top.map(presentConcept), topTotal }
  },

  createFramework: async ({ work, params, body }) =>
    presentFramework(await showFramework(work, await beginFramework(work, params.organizationId, body.name))),
  createSkill: async ({ work, params, body, runtime }) => {
    const id = await writeSkill(work, params.frameworkId, body, runtime.settings.publicUrl)
    return presentDetails(await showSkill(work, { id }, body.language))
  },
  editSkill: async ({ work, params, body }) => {
    await rewriteSkill(work, params.skillId, body)
    return presentDetails(await showSkill(work, { id: params.skillId }, body.language))
  },
  retireSkill: async ({ work, params }) => {
    await retireSkill(work, params.skillId)
    return presentDetails(await showSkill(work, { id: params.skillId }, 'en'))
  },

  importInstance: async ({ work, query, raw }) => presentImport(await startImport(work, INSTANCE, fileOf(query, raw))),
  importInstanceFrom: async ({ work, body }) =>
    presentImport(await startImport(work, INSTANCE, { source: body.url, language: body.language })),
  instanceImports: async ({ work, query }) => {
    const { items, ...rest } = await showImports(work, INSTANCE, query)
    return { items: items.map(presentImport), ...rest }
  },
  showInstanceImport: async ({ work, params }) => presentImport(await showImport(work, INSTANCE, params.importId)),
  cancelInstanceImport: async ({ work, params }) => presentImport(await cancelImport(work, INSTANCE, params.importId)),
  import: async ({ work, params, query, raw }) =>
    presentImport(await startImport(work, params.organizationId, fileOf(query, raw))),
  importFrom: async ({ work, params, body }) =>
    presentImport(await startImport(work, params.organizationId, { source: body.url, language: body.language })),
  imports: async ({ work, params, query }) => {
    const { items, ...rest } = await showImports(work, params.organizationId, query)
    return { items: items.map(presentImport), ...rest }
  },
  showImport: async ({ work, params }) => presentImport(await showImport(work, params.organizationId, params.importId)),
  cancelImport: async ({ work, params }) =>
    presentImport(await cancelImport(work, params.organizationId, params.importId)),
})

/** An upload knows its own name; a body that is the file says it in the query. */
const fileOf = (
  { fileName, language }: { fileName: string; language: string },
  raw: { bytes: Uint8Array; fileName?: string },
) => ({ source: raw.fileName ?? fileName, file: raw.bytes, language })
