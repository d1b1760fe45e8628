/** What a caller of `GET /health` is told beyond `ready`. `ready: false` holds the suite's own readiness back. */
export interface HealthDetails {
  /** Connection id to the address its vendors call, token included. */
  ingress: Record<string, string>;
  /** Vendor to the base address of its API. */
  vendors: Record<string, string>;
  ready?: boolean;
}

export type DescribeHealth = (ingressUrl: string) => HealthDetails | Promise<HealthDetails>;

export async function healthAnswer(
  suiteReady: boolean,
  describe: () => HealthDetails | Promise<HealthDetails>,
) {
  const { ingress, vendors, ready = true } = suiteReady ? await describe() : { ingress: {}, vendors: {} };
  const body = { ready: suiteReady && ready, ingress, vendors };
  return { statusCode: body.ready ? 200 : 503, body };
}
