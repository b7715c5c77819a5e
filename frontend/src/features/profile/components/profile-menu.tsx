import { ArrowRightLeft, Download, FileInput } from "lucide-react";
import { useState } from "react";
import { ImportDialog } from "@/components/cv/import-dialog";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { Intake } from "@/lib/cv/intake";
import { useDownloadJsonResume } from "../queries";

/** Taking the profile elsewhere, and bringing in what others hold. */
export function ProfileMenu({ intake }: { intake: Intake }) {
  const [importing, setImporting] = useState(false);
  const download = useDownloadJsonResume();
  return (
    <>
      <Menu
        trigger={
          <Button>
            <ArrowRightLeft aria-hidden className="size-4" />
            Import and export
          </Button>
        }
      >
        <MenuItem icon={FileInput} onSelect={() => setImporting(true)}>
          Import from LinkedIn or JSON Resume
        </MenuItem>
        <MenuItem icon={Download} onSelect={() => download.mutate()}>
          Download as JSON Resume
        </MenuItem>
      </Menu>
      <ImportDialog open={importing} onOpenChange={setImporting} intake={intake} />
    </>
  );
}
