export interface V1Page<T> {
  rows: readonly T[];
  limit: number;
  offset: number;
  present: (row: T) => object;
}

/**
 * Observed: the offset of absences and their types is a page number that starts at 1. That 0 is the same page
 * is guessed. Both numbers come back as text (reported).
 */
export function pageByNumber<T>({ rows, limit, offset, present }: V1Page<T>): Response {
  const current = Math.max(1, offset);
  return Response.json({
    success: true,
    metadata: {
      total_elements: rows.length,
      current_page: current,
      total_pages: Math.ceil(rows.length / limit),
    },
    offset: String(offset),
    limit: String(limit),
    data: rows.slice((current - 1) * limit, current * limit).map(present),
  });
}

/** Documented: the offset of employees is the index of the first one, and pages count from 0. */
export function pageByIndex<T>({ rows, limit, offset, present }: V1Page<T>): Response {
  return Response.json({
    success: true,
    metadata: {
      total_elements: rows.length,
      current_page: Math.floor(offset / limit),
      total_pages: Math.ceil(rows.length / limit),
    },
    offset,
    limit,
    data: rows.slice(offset, offset + limit).map(present),
  });
}
