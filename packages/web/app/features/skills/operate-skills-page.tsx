import { redirect } from 'react-router'
import { formAction, readField } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { api } from '../../lib/services.ts'
import { requireOperator } from '../../lib/session.ts'
import { MoreLink } from '../../ui/more-link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import type { Route } from './+types/operate-skills-page'
import { actOnImports, importDoor, importsOf } from './import-door.ts'
import { ImportForms, WhereToGetThem } from './import-forms.tsx'
import { ImportList } from './import-list.tsx'

export function loader(args: Route.LoaderArgs) {
  requireOperator(args)
  return importsOf(importDoor(args.context.get(api)), args.request)
}

export const action = formAction(async (args: Route.ActionArgs) => {
  requireOperator(args)
  const { request, context } = args
  await actOnImports(importDoor(context.get(api)), await readField(request, '_form'), request, context)
  return redirect('/operate/skills')
})

/** Frameworks for every institution of this Cairn: handed in, and how far they are. */
export default function OperateSkillsPage({ loaderData: { items, next } }: Route.ComponentProps) {
  const text = useMessages()
  return (
    <>
      <PageHeader title={text('manage.skills.operate.title')} lead={text('manage.skills.operate.lead')} />
      <div className="grid gap-8">
        <WhereToGetThem />
        <ImportForms key={items[0]?.id} />
        <Section title={text('manage.skills.import.list')}>
          <ImportList imports={items} />
          <MoreLink next={next} />
        </Section>
      </div>
    </>
  )
}
