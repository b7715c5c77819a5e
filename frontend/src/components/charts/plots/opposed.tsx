import { Columns } from "./columns";
import type { PlotProps } from "./plot-props";

/** What came above the line, what went below it. */
export default function Opposed(props: PlotProps) {
  return <Columns {...props} opposed />;
}
