/** Measures the elements of a panel at one size; what is measured can be drawn anywhere. */
import type { FlowElement, PartElement } from '../elements.ts';
import { measureBeside } from './place/beside.ts';
import { measureColumns } from './place/columns.ts';
import { measureDrawing } from './place/drawing.ts';
import { measureFrame } from './place/frame.ts';
import type { Measured, Scale } from './place/measured.ts';
import { measureRule } from './place/rule.ts';
import { measureStack } from './place/stack.ts';
import { measureTable } from './place/table.ts';
import { measureText } from './place/text.ts';

/** Measures an element, at most `width` wide, pt. */
export function measure(element: FlowElement, width: number, scale: Scale): Measured {
  switch (element.kind) {
    case 'text':
      return measureText(element, width, scale);
    case 'stack':
      return measureStack(element, width, scale, measure);
    case 'frame':
      return measureFrame(element, width, scale, measure);
    case 'beside':
      return measureBeside(element, width, scale, measure);
    case 'table':
      return measureTable(element, width, scale);
    case 'columns':
      return measureColumns(element, width, scale, measure);
    case 'part':
      return measure(element.child, width, partScale(element, scale));
    case 'rule':
      return measureRule(element, width);
    case 'drawing':
      return measureDrawing(element, width, scale);
  }
}

/** The leaflet's size as a part in another script has it: never under that script's floor. */
const partScale = ({ ratio, floorPt }: PartElement, scale: Scale): Scale => ({
  ...scale,
  bodyPt: Math.max(floorPt, scale.bodyPt * ratio),
});
