import { Hono } from 'hono';
import { addLanguageSwitch } from './access/language.ts';
import { knownConnectionOnly, ownConnectionOnly } from './access/own-connection.ts';
import { requireSession } from './access/require-session.ts';
import { securityHeaders } from './access/security-headers.ts';
import { addSignIn } from './access/sign-in.ts';
import { addSignOut } from './access/sign-out.ts';
import type { Console, ConsoleDeps, ConsoleEnv } from './context.ts';
import { addAssets } from './page/assets.ts';
import { broken } from './page/broken.ts';
import { notFound } from './page/not-found.ts';
import { addConnectionActs } from './pages/connection/acts.ts';
import { addConnectionPage } from './pages/connection/page.ts';
import { addConnectionsPage } from './pages/connections/page.ts';
import { addKeyPages } from './pages/keys/acts.ts';
import { addRecordPages } from './pages/record/page.ts';
import { addStartActs } from './pages/start/acts.ts';
import { addStartPage } from './pages/start/page.ts';
import { addPlanPage } from './pages/start/plan-page.ts';
import { addTypesPage } from './pages/types/page.ts';

/** Every page of the console. What stands above the session is open to everybody; what stands below is not. */
export function createConsole(deps: ConsoleDeps): Console {
  const app: Console = new Hono<ConsoleEnv>();
  app.onError((error, context) => broken(error, context, deps));
  app.use(securityHeaders(deps));
  addAssets(app);
  addSignIn(app, deps);

  app.use(requireSession(deps), ownConnectionOnly());
  app.use('/connections/:id/*', knownConnectionOnly());
  addSignOut(app, deps);
  addLanguageSwitch(app, deps);
  addConnectionsPage(app);
  addConnectionPage(app, deps);
  addConnectionActs(app, deps);
  addKeyPages(app);
  addRecordPages(app);
  addStartPage(app);
  addPlanPage(app);
  addStartActs(app, deps);
  addTypesPage(app);
  app.all('*', notFound);
  return app;
}
