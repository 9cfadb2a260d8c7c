import type { catalogWriting } from '@cairn/api'
import type { Handlers } from '../../../kernel/http/handle.ts'
import { copyAchievement } from './copy-achievement.ts'
import { notePresence } from './note-presence.ts'
import { showFamily } from './show-family.ts'
import { templatesIn } from './templates/index.ts'

/** What helps those who write. */
export const writingHandlers: Handlers<typeof catalogWriting> = {
  templates: async ({ query }) => ({ items: templatesIn(query.language) }),
  copy: async ({ work, params, body }) => {
    const { id } = await copyAchievement(work, params.achievementId, body.title)
    return { id }
  },
  presence: async ({ work, params }) => notePresence(work, params.achievementId),
  family: async ({ work, params, runtime }) => showFamily(work, params.achievementId, runtime.settings.publicUrl),
}
