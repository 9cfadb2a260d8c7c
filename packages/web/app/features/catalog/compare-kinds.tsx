import { useMessages } from '../../lib/i18n/messages.tsx'
import { Table } from '../../ui/table.tsx'

const KINDS = ['micro', 'certificate', 'minor', 'degree'] as const
const ASPECTS = ['time', 'cost', 'credits', 'record'] as const

/** A micro-credential beside the other things that one may do to learn: what is usual, as advice. */
export function CompareKinds() {
  const text = useMessages()
  return (
    <section aria-labelledby="kinds" className="grid gap-3">
      <h2 id="kinds" className="text-xl font-bold">
        {text('compare.kinds')}
      </h2>
      <p className="max-w-measure text-text-2">{text('compare.kinds.lead')}</p>
      <Table
        caption={text('compare.kinds')}
        columns={[
          { key: 'kind', label: text('compare.kind'), cell: (kind) => text(`compare.kind.${kind}`) },
          ...ASPECTS.map((aspect) => ({
            key: aspect,
            label: text(`compare.${aspect}`),
            cell: (kind: (typeof KINDS)[number]) => text(`compare.${aspect}.${kind}`),
          })),
        ]}
        rows={KINDS}
        rowKey={(kind) => kind}
      />
      <p className="max-w-measure text-sm text-text-2">{text('compare.kinds.caveat')}</p>
    </section>
  )
}
