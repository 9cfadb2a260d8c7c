import { cx } from './class-names.ts'

/** Three stones, slightly off-center. One color: that of the text around. */
export function LogoMark({ size = 28, className }: { size?: number; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="currentColor"
      aria-hidden="true"
      className={cx('shrink-0', className)}
    >
      <rect x="7" y="2.6" width="9.4" height="5" rx="2.5" />
      <rect x="5" y="8.9" width="14.6" height="5.4" rx="2.7" />
      <rect x="2" y="15.6" width="19" height="5.8" rx="2.9" />
    </svg>
  )
}

/** The mark with its wordmark. The name is the same in every language. */
export function Logo() {
  return (
    <span className="inline-flex items-center gap-2">
      <LogoMark className="text-primary" />
      <span lang="en" dir="ltr" className="text-xl font-[650] tracking-[-0.01em]">
        cairn
      </span>
    </span>
  )
}
