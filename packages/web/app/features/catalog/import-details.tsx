import type { AchievementImportRow } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'

/** How much of a definition was found, what of it does not fit, and what has no place in one. */
export function ImportDetails({ row: { members, faults, ignored } }: { row: AchievementImportRow }) {
  const text = useMessages()
  return (
    <Disclosure
      isOpen={faults.length > 0}
      summary={text('manage.import.summary', {
        members: members.length,
        faults: faults.length,
        ignored: ignored.length,
      })}
    >
      <div className="grid gap-3 text-start text-sm font-normal">
        {faults.length > 0 && (
          <Places title={text('manage.import.faults')}>
            {faults.map(({ place, code, detail }) => (
              <li key={`${place}${detail}`}>
                {text(`manage.import.fault.${code}`)} <Place>{place}</Place> {/* said by whatever read the file */}
                <bdi lang="en" className="wrap-anywhere text-text-2">
                  {detail}
                </bdi>
              </li>
            ))}
          </Places>
        )}
        {members.length > 0 && (
          <Places title={text('manage.import.members')}>
            <li>
              <Place>{members.join(', ')}</Place>
            </li>
          </Places>
        )}
        {ignored.length > 0 && (
          <Places title={text('manage.import.ignored')}>
            {ignored.map((place) => (
              <li key={place}>
                <Place>{place}</Place>
              </li>
            ))}
          </Places>
        )}
      </div>
    </Disclosure>
  )
}

function Places({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div>
      <p className="font-medium">{title}</p>
      <ul className="grid gap-1">{children}</ul>
    </div>
  )
}

/** A JSON pointer or a column: read from the left in every language. */
const Place = ({ children }: { children: string }) => (
  <code dir="ltr" className="font-mono wrap-anywhere">
    {children}
  </code>
)
