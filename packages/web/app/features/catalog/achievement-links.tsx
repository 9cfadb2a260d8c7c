import type { Achievement, Permission } from '@cairn/api'
import { Copy, ExternalLink, FilePen, Languages, Plus } from 'lucide-react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { LinkButton } from '../../ui/button.tsx'

interface AchievementLinksProps {
  achievement: Achievement
  permissions: readonly Permission[]
  isEditing: boolean
}

/** Where one can go from an achievement, by what one may do. */
export function AchievementLinks({ achievement, permissions, isEditing }: AchievementLinksProps) {
  const text = useMessages()
  const { id, state, version, organizationSlug } = achievement
  const manage = `/manage/${organizationSlug}`
  const mayWrite = permissions.includes('achievement.edit')
  return (
    <>
      {version > 0 && (
        <LinkButton to={`/achievements/${id}`} variant="secondary" icon={ExternalLink} reloadDocument>
          {text('manage.achievements.public')}
        </LinkButton>
      )}
      {mayWrite && isEditing && (
        <LinkButton to={`${manage}/achievements/${id}/translations`} variant="secondary" icon={Languages}>
          {text('manage.translations.link')}
        </LinkButton>
      )}
      {mayWrite && !isEditing && (
        <LinkButton to={`${manage}/achievements/new?from=${id}`} variant="secondary" icon={Copy}>
          {text('manage.achievements.copy')}
        </LinkButton>
      )}
      {mayWrite && !isEditing && state === 'published' && (
        <LinkButton to="?edit" variant="secondary" icon={FilePen}>
          {text('manage.achievements.edit')}
        </LinkButton>
      )}
      {permissions.includes('award.grant') && version > 0 && state !== 'retired' && (
        <LinkButton to={`${manage}/awards/new?achievement=${id}`} icon={Plus}>
          {text('manage.achievements.grant')}
        </LinkButton>
      )}
    </>
  )
}
