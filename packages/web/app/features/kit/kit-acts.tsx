import { Award, Pencil, Plus, Trash2, X } from 'lucide-react'
import { Button, IconButton, LinkButton } from '../../ui/button.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DropDown } from '../../ui/drop-down.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toast.tsx'
import { KitSection, Row } from './kit-section.tsx'

/** What one does something with. */
export function KitActs() {
  const toast = useToast()
  return (
    <KitSection title="Buttons, dialogs, menus">
      <Row>
        <Button icon={Award}>Award 300 badges</Button>
        <Button variant="secondary">Preview the mail</Button>
        <Button variant="quiet">Not now</Button>
        <Button variant="danger" icon={Trash2}>
          Revoke the award
        </Button>
        <Button disabled>Award 0 badges</Button>
        <IconButton label="Close" icon={X} />
      </Row>
      <Row>
        <Button size="small" variant="secondary">
          Small
        </Button>
        <Button size="large">Large</Button>
        <LinkButton to="/ui" icon={Plus} variant="secondary">
          New achievement
        </LinkButton>
        <a href="/ui" className="link">
          A link in a text
        </a>
        <Kbd>A</Kbd>
      </Row>
      <Row>
        <Dialog trigger="Revoke …" variant="danger" title="Revoke this award?">
          {(close) => (
            <>
              <p>Its holder will read the reason.</p>
              <Row>
                <Button variant="danger" onClick={close}>
                  Revoke the award
                </Button>
              </Row>
            </>
          )}
        </Dialog>
        <Menu
          label="More for this award"
          actions={[
            { id: 'edit', label: 'Correct the name', icon: Pencil, run: '/ui' },
            {
              id: 'revoke',
              label: 'Revoke',
              icon: Trash2,
              isDangerous: true,
              run: () => toast({ message: 'Revoked.' }),
            },
          ]}
        />
        <DropDown label="Drop-down">
          <p>Links and forms, before any script.</p>
        </DropDown>
        <Button
          variant="secondary"
          onClick={() => toast({ message: 'The award was revoked.', undo: () => toast({ message: 'It is back.' }) })}
        >
          Show a message
        </Button>
      </Row>
      <CopyField
        label="Address of the badge"
        value="https://cairn.example/credentials/crd_01kjqc3v9m2x7e5w8z4t6r1y0h"
      />
    </KitSection>
  )
}
