/**
 * Opens every group for the paper, on which nothing can be opened. Newer engines are told so by the style sheet
 * (`::details-content` in `print.css`); older ones print a closed group shut.
 */
import { all } from '../marks/parts.ts';

self.onbeforeprint = () => {
  for (const group of all<HTMLDetailsElement>('details')) group.open = true;
};
