import type { ReactNode } from 'react'
import { cx } from './class-names.ts'

/** A part of a page under its own heading. */
export function Section({ title, children, className }: { title: ReactNode; children: ReactNode; className?: string }) {
  return (
    <section className={cx('grid min-w-0 content-start gap-3', className)}>
      <h2 className="text-xl font-bold">{title}</h2>
      {children}
    </section>
  )
}
