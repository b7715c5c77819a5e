import { Download, FileSpreadsheet, Image as Picture } from "lucide-react";
import type { RefObject } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { announce } from "@/lib/announce";
import { saveFile } from "@/lib/save-file";
import { toast } from "@/lib/toasts";
import { fileName, toCsv } from "./csv";
import type { ChartData } from "./data";
import { toPng, type PngWords } from "./png";

interface ChartMenuProps {
  words: PngWords;
  data: ChartData;
  plot: RefObject<HTMLElement | null>;
  /** Whether the drawing is on screen: a picture is made from it. */
  drawn: boolean;
}

/** The chart to take away: its picture, its figures. */
export function ChartMenu({ words, data, plot, drawn }: ChartMenuProps) {
  const name = fileName(words.title);
  const savePicture = async () => {
    const svg = plot.current?.querySelector<SVGSVGElement>("svg.recharts-surface");
    if (!svg) return;
    try {
      saveFile(await toPng(svg, words), `${name}.png`);
      announce("Picture saved");
    } catch {
      toast({
        title: "The picture could not be made",
        detail: "The figures can be saved as CSV.",
        tone: "danger",
      });
    }
  };
  const saveFigures = () => {
    saveFile(new Blob(["\uFEFF", toCsv(data)], { type: "text/csv;charset=utf-8" }), `${name}.csv`);
    announce("Figures saved");
  };
  return (
    <Menu trigger={<IconButton icon={Download} label={`Save “${words.title}”`} />}>
      {drawn && (
        <MenuItem icon={Picture} onSelect={() => void savePicture()}>
          Picture (PNG)
        </MenuItem>
      )}
      <MenuItem icon={FileSpreadsheet} onSelect={saveFigures}>
        Figures (CSV)
      </MenuItem>
    </Menu>
  );
}
