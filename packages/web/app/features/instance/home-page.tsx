import { ArrowRight, Search, SearchCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import type { PageHandle } from '../../lib/page-handle.ts'
import { api, services } from '../../lib/services.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { controlClass } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PictureCard, PictureCardGrid } from '../../ui/picture-card.tsx'
import { Section } from '../../ui/section.tsx'
import type { Route } from './+types/home-page'

export const handle: PageHandle = { scripts: 'none', width: 'wide' }

/** How many new micro-credentials, and how many institutions, stand here. */
const NEWEST = 6
const INSTITUTIONS = 24

export async function loader({ context }: Route.LoaderArgs) {
  const { catalog, instance, organizations } = context.get(api)
  const [about, newest, institutions] = await Promise.all([
    instance.about(),
    catalog.search({ query: { size: NEWEST } }),
    organizations.list({ query: { size: INSTITUTIONS } }),
  ])
  return {
    setupNeeded: about.setupNeeded,
    newest: newest.items,
    institutions: institutions.items,
    publicUrl: context.get(services).publicUrl,
  }
}

/** The start page of a Cairn: what it is, something to find, something to check, and who is here. */
export default function HomePage({ loaderData }: Route.ComponentProps) {
  const text = useMessages()
  const { setupNeeded, newest, institutions, publicUrl } = loaderData
  return (
    <div className="grid gap-12">
      <title>{text('home.browserTitle')}</title>
      <meta name="description" content={text('home.lead')} />
      <link rel="canonical" href={`${publicUrl}/`} />
      {setupNeeded && (
        <Notice title={text('home.setup')}>
          <p className="mb-3">{text('home.setup.text')}</p>
          <LinkButton to="/setup" icon={ArrowRight}>
            {text('home.setup.act')}
          </LinkButton>
        </Notice>
      )}
      <header className="grid gap-4">
        <h1 className="text-3xl font-bold tracking-tight md:text-4xl rtl:tracking-normal">{text('home.title')}</h1>
        <p className="max-w-measure text-lg text-text-2">{text('home.lead')}</p>
      </header>
      <div className="grid gap-6 md:grid-cols-2">
        <Door title={text('home.find')}>
          <SearchCatalog />
          <p>
            <Link to="/catalog" className="link inline-block min-h-6">
              {text('home.seeAll')}
            </Link>
          </p>
        </Door>
        <Door title={text('home.check')}>
          <p className="text-text-2">{text('home.check.text')}</p>
          <div>
            <LinkButton to="/verify" icon={SearchCheck}>
              {text('home.check.act')}
            </LinkButton>
          </div>
        </Door>
      </div>
      {newest.length > 0 && (
        <Section title={text('home.newest')}>
          <PictureCardGrid>
            {newest.map(({ id, title, organization }) => (
              <PictureCard
                key={id}
                to={`/achievements/${id}`}
                picture={`/achievements/${id}/badge.svg?variant=small`}
                title={title}
                byline={<bdi>{organization.name}</bdi>}
                level={3}
              />
            ))}
          </PictureCardGrid>
        </Section>
      )}
      <Section title={text('home.institutions')}>
        {institutions.length === 0 && <p className="text-text-2">{text('home.institutions.none')}</p>}
        <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
          {institutions.map(({ id, slug, name }) => (
            <li key={id}>
              <Link to={`/organizations/${slug}`} className="link inline-block min-h-6 py-0.5">
                <bdi>{name}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

function Door({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Section title={title} className="rounded-card border border-border bg-surface p-5 shadow-card md:p-6">
      {children}
    </Section>
  )
}

/** A plain form that leads to the catalog. */
function SearchCatalog() {
  const text = useMessages()
  return (
    <search>
      <form action="/catalog" method="get" className="flex flex-wrap gap-2">
        <div className="relative min-w-0 flex-1 basis-52">
          <Icon as={Search} className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-text-3" />
          <input
            type="search"
            name="q"
            aria-label={text('home.searchLabel')}
            placeholder={text('home.searchHint')}
            className={`${controlClass} ps-10`}
          />
        </div>
        <Button type="submit">{text('home.search')}</Button>
      </form>
    </search>
  )
}
