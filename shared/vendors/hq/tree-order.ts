import type { PositionV2 } from './quote-records-v2.ts';

/** As they stand on the page: whether `order` counts through a document or within a group is not documented. */
export function inTreeOrder(positions: readonly PositionV2[]): PositionV2[] {
  const ordered = positions.toSorted((one, other) => one.order - other.order);
  const known = new Set(ordered.map(({ id }) => id));
  const isTop = ({ id, parentDocumentPositionId: parent }: PositionV2) =>
    parent === null || parent === id || !known.has(parent);
  const withChildren = (position: PositionV2): PositionV2[] => {
    const children = ordered.filter((each) => !isTop(each) && each.parentDocumentPositionId === position.id);
    return [position, ...children.flatMap(withChildren)];
  };
  return ordered.filter(isTop).flatMap(withChildren);
}
