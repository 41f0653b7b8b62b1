/** The load generator's own process: does what it is told and says what came of it. */
import { type Order, run } from './run';

process.on('message', async (order: Order) => {
  process.send?.(await run(order));
});
process.on('disconnect', () => process.exit(0));
