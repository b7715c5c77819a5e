import { Link } from "@tanstack/react-router";
import { Copy, Ellipsis, Globe, Lock, Pencil, Trash2 } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { useDeletePersona } from "../../persona-queries";
import type { Persona } from "../../types";

interface PersonaCardProps {
  persona: Persona;
  onEdit: () => void;
  onCopy: () => void;
}

export function PersonaCard({ persona, onEdit, onCopy }: PersonaCardProps) {
  const { id, name, temperament, brief, greeting, builtin, editable, visibility } = persona;
  const remove = useDeletePersona();
  return (
    <li className="flex min-w-0 flex-col gap-3 rounded-card bg-surface p-4 shadow-card ring-1 ring-line">
      <div className="flex items-start gap-3">
        <Avatar name={name} className="size-9" />
        <div className="min-w-0 flex-1">
          <h3 className="font-medium text-pretty">{name}</h3>
          <p className="text-sm text-pretty text-ink-faint">{temperament}</p>
        </div>
        <Menu trigger={<IconButton icon={Ellipsis} label={`More about ${name}`} className="-mt-1 -mr-1" />}>
          {editable && (
            <MenuItem icon={Pencil} onSelect={onEdit}>
              Change
            </MenuItem>
          )}
          <MenuItem icon={Copy} onSelect={onCopy}>
            Make a copy of your own
          </MenuItem>
          {editable && (
            <>
              <MenuSeparator />
              <MenuItem icon={Trash2} danger onSelect={() => remove(persona)}>
                Delete
              </MenuItem>
            </>
          )}
        </Menu>
      </div>
      <p className="line-clamp-4 text-sm text-pretty text-ink-soft">{brief}</p>
      {greeting && <p className="line-clamp-3 text-sm text-pretty">“{greeting}”</p>}
      <div className="mt-auto flex items-center justify-between gap-3 pt-1">
        <Button asChild size="sm">
          <Link to="/coach/new" search={{ persona_id: id }} aria-label={`Talk to ${name}`}>
            Talk
          </Link>
        </Button>
        {!builtin &&
          (visibility === "public" ? (
            <Badge icon={Globe}>Everybody here</Badge>
          ) : (
            <Badge icon={Lock}>Only you</Badge>
          ))}
      </div>
    </li>
  );
}
