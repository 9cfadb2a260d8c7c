import { useMessages } from '../lib/i18n/messages.tsx'
import { cx } from './class-names.ts'

export type Level = 1 | 2 | 3 | 4

/** Center, width and height of each stone, from the ground up, in a box of 24 by 24. */
const STONES = [
  { x: 12, y: 20.2, width: 20, height: 4.6 },
  { x: 12.6, y: 14.9, width: 15.5, height: 4.4 },
  { x: 11.2, y: 9.9, width: 11.5, height: 4.2 },
  { x: 12.2, y: 5.2, width: 7.5, height: 3.8 },
] as const

interface StonesProps {
  level: Level
  /** Edge in pixels. */
  size?: number
  /** Falling one after another, for a badge that is opened for the first time. */
  isFalling?: boolean
  className?: string
}

/** A level as stacked stones, with the others as outlines, so that it is read without color. */
export function Stones({ level, size = 24, isFalling = false, className }: StonesProps) {
  const text = useMessages()
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      role="img"
      aria-label={text('common.levelOf', { level })}
      className={cx('shrink-0', className)}
    >
      {STONES.map(({ x, y, width, height }, index) => (
        <rect
          key={y}
          x={x - width / 2}
          y={y - height / 2}
          width={width}
          height={height}
          rx={height / 2}
          fill={index < level ? 'currentColor' : 'none'}
          stroke={index < level ? 'none' : 'currentColor'}
          strokeWidth={0.75}
          strokeDasharray={index < level ? undefined : '1.5 1.5'}
          className={cx(isFalling && index < level && 'animate-drop', isFalling && DELAYS[index])}
        />
      ))}
    </svg>
  )
}

const DELAYS = ['', '[animation-delay:100ms]', '[animation-delay:200ms]', '[animation-delay:300ms]']

/** The level in words beside its stones. */
export function LevelBadge({ level }: { level: Level }) {
  const text = useMessages()
  return (
    <span className="inline-flex items-center gap-1.5 rounded-full border border-border bg-surface px-2.5 py-0.5 text-sm whitespace-nowrap text-text-2">
      <span aria-hidden className="contents">
        <Stones level={level} size={18} className="text-primary" />
      </span>
      {text(`common.level.${level}`)}
    </span>
  )
}
