import type { ReactNode } from 'react'

export interface Fact {
  label: string
  value: ReactNode
}

/** Names and values, side by side where there is room. Absent values are left out; text keeps its own direction. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[minmax(8rem,max-content)_1fr] sm:gap-y-2">
      {facts
        .filter(({ value }) => value !== undefined && value !== null && value !== '')
        .map(({ label, value }) => (
          <div key={label} className="contents">
            <dt className="text-sm text-text-2 sm:pt-px sm:text-base">{label}</dt>
            <dd className="-mt-3 min-w-0 wrap-anywhere sm:mt-0">
              {typeof value === 'string' ? <bdi>{value}</bdi> : value}
            </dd>
          </div>
        ))}
    </dl>
  )
}
