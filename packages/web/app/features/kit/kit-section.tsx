import type { ReactNode } from 'react'

/** One group of parts, with its name. */
export function KitSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid min-w-0 gap-4">
      <h2 className="border-b border-border pb-2 text-xl font-bold">{title}</h2>
      {children}
    </section>
  )
}

/** Parts beside each other. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>
}
