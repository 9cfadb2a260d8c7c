import type { RecognizedIssuer } from '@cairn/api'
import { ShieldCheck, Trash2 } from 'lucide-react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import type { Text } from '../../lib/i18n/text.ts'
import { Code } from '../../ui/code.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/section.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'

type Known = Pick<RecognizedIssuer, 'issuerId' | 'name' | 'url'> & { readonly id?: string }

/** Who it is: the name, the id that counts, and where to read about them. */
const columnsOf = <Row extends Known>(text: Text): Column<Row>[] => [
  {
    key: 'name',
    label: text('operate.issuers.name'),
    // one that was just recognized is where reading goes on
    cell: ({ id, name, url }) => (
      <span id={id} tabIndex={id === undefined ? undefined : -1}>
        {url === undefined ? (
          <bdi className="wrap-anywhere">{name}</bdi>
        ) : (
          <a href={url} rel="noreferrer" className="link">
            <bdi className="wrap-anywhere">{name}</bdi>
          </a>
        )}
      </span>
    ),
  },
  {
    key: 'id',
    label: text('operate.issuers.id'),
    cell: ({ issuerId }) => <Code>{issuerId}</Code>,
  },
]

/** Those that the operator keeps, each with a button that takes it off the list. */
export function KeptIssuers({ issuers }: { issuers: readonly RecognizedIssuer[] }) {
  const text = useMessages()
  if (issuers.length === 0)
    return (
      <EmptyState icon={ShieldCheck} title={text('operate.issuers.empty')}>
        {text('operate.issuers.emptyHint')}
      </EmptyState>
    )
  const columns: Column<RecognizedIssuer>[] = [
    ...columnsOf<RecognizedIssuer>(text),
    {
      key: 'at',
      label: text('operate.issuers.since'),
      cell: ({ recognizedAt }) => <Time value={recognizedAt} />,
      align: 'end',
    },
    {
      key: 'remove',
      label: text('operate.issuers.remove'),
      isLabelHidden: true,
      cell: ({ id, name }) => (
        <Form name={`remove-${id}`}>
          <input type="hidden" name="_id" value={id} />
          <SubmitButton
            variant="quiet"
            size="small"
            icon={Trash2}
            aria-label={text('operate.issuers.remove.whose', { name })}
          />
        </Form>
      ),
    },
  ]
  return <Table caption={text('operate.issuers.title')} columns={columns} rows={issuers} rowKey={({ id }) => id} />
}

/** Those of the file that a setting names: nobody changes them here. */
export function IssuersOfFile({ issuers }: { issuers: readonly Known[] }) {
  const text = useMessages()
  return (
    <Section title={text('operate.issuers.file')}>
      <p className="mb-4 max-w-measure text-text-2">
        {text.rich('operate.issuers.file.lead', { code: (parts) => <Code>{String(parts)}</Code> })}
      </p>
      <Table
        caption={text('operate.issuers.file')}
        columns={columnsOf(text)}
        rows={issuers}
        rowKey={({ issuerId }) => issuerId}
      />
    </Section>
  )
}
