/** The people of MOCO as it shows them to us: not everybody's address. */
export async function withHiddenAddress(
  { url }: Request,
  answer: Response,
  hidden: ReadonlySet<string>,
): Promise<Response> {
  if (hidden.size === 0 || !answer.ok || !/\/api\/v1\/users(?:\?|$)/.test(url)) return answer;
  const users = (await answer.json()) as { email: string }[];
  const shown = users.map((user) => (hidden.has(user.email) ? { ...user, email: '' } : user));
  return Response.json(shown, { headers: answer.headers });
}
