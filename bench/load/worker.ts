/** Process of the load generator: receives tasks and reports results. */
import { type Order, run } from './run';

process.on('message', async (order: Order) => {
  process.send?.(await run(order));
});
process.on('disconnect', () => process.exit(0));
