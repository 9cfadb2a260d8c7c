import { formAction } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Route } from './+types/import-page'
import { importFile } from './import-file.ts'
import { ImportFileForm } from './import-file-form.tsx'
import { ImportResult } from './import-result.tsx'

export function loader(args: Route.LoaderArgs) {
  requirePermitted(args, 'achievement.edit')
  return null
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { organizationId } = requirePermitted(args, 'achievement.edit')
  return { imported: await importFile(args, organizationId) }
})

/**
 * Definitions from elsewhere: first what would become of each, then those that were chosen as drafts. The file goes along
 * in the form, so that nothing of it is kept here until somebody has chosen.
 */
export default function ImportPage({ actionData, params }: Route.ComponentProps) {
  const text = useMessages()
  const imported = actionData && 'imported' in actionData ? actionData.imported : undefined
  return (
    <>
      <PageHeader title={text('manage.import.title')} lead={text('manage.import.lead')} />
      <div className="grid gap-8">
        {imported && <ImportResult {...imported} org={params.org} />}
        {/* a form of its own: the first file is not still chosen in it */}
        <ImportFileForm key={String(imported !== undefined)} isAnother={imported !== undefined} />
      </div>
    </>
  )
}
