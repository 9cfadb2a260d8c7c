import { on, type Subscription } from '../../kernel/subscriptions.ts'
import { importFramework } from './import-framework.ts'
import { skillImportRequested } from './skills.events.ts'

/** What skills do when something happened. */
export const skillSubscriptions: readonly Subscription[] = [
  on(skillImportRequested, 'skills.import-framework', (runtime, { organizationId, payload }) =>
    importFramework(runtime, { organizationId, id: payload.importId }),
  ),
]
