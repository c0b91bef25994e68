/**
 * Who waits for whom at an instant, as a graph.
 *
 * ```
 * A ──waits for──▶ Lock left ──held by──▶ B ──waits for──▶ Lock right ──held by──▶ A      a cycle: none can go on
 * C ──awaits─────▶ A
 * ```
 */
import type { SubjectId } from '../protocol/events';
import type { Actor, JobAt, PoolAt, PrimitiveAt, StateAt } from './state-model';
import { holdersOf, Lookup } from './waits';

export interface WaitNode {
  /** Unique in the graph: `task 3`. */
  readonly key: string;
  readonly kind: 'task' | 'thread' | 'primitive' | 'job' | 'pool';
  readonly id: SubjectId;
  readonly inCycle: boolean;
}

export interface WaitEdge {
  readonly from: string;
  readonly to: string;
  /** `behind`: ready, but the other one holds the event loop. */
  readonly kind: 'waits-for' | 'held-by' | 'awaits' | 'behind';
  readonly inCycle: boolean;
}

export interface WaitGraph {
  /** Only those that wait or are waited for. */
  readonly nodes: readonly WaitNode[];
  readonly edges: readonly WaitEdge[];
  /** Keys of those who wait for each other and can never go on by themselves. */
  readonly cycles: readonly (readonly string[])[];
}

type Node = Omit<WaitNode, 'inCycle'>;
type Edge = Omit<WaitEdge, 'inCycle'>;

export function waitGraph(state: StateAt): WaitGraph {
  const writer = new GraphWriter(new Lookup(state));
  writer.addWaits();
  const { nodes, edges, anyOf } = writer;
  const cycles = stuckCycles([...nodes.keys()], edges, anyOf);
  const cycleOf = new Map(cycles.flatMap((keys, i) => keys.map((key) => [key, i] as const)));
  const inOne = (edge: Edge) => cycleOf.has(edge.from) && cycleOf.get(edge.from) === cycleOf.get(edge.to);
  return {
    nodes: [...nodes.values()].map((node) => ({ ...node, inCycle: cycleOf.has(node.key) })),
    edges: edges.map((edge) => ({ ...edge, inCycle: inOne(edge) })),
    cycles,
  };
}

export function actorKey({ kind, id }: Actor): string {
  return `${kind} ${id}`;
}

class GraphWriter {
  readonly nodes = new Map<string, Node>();
  readonly edges: Edge[] = [];
  /** Nodes that go on as soon as one of those they lead to does: a semaphore has several holders, a pool several workers. */
  readonly anyOf = new Set<string>();
  private readonly followed = new Set<string>();
  private readonly lookup: Lookup;

  constructor(lookup: Lookup) {
    this.lookup = lookup;
  }

  addWaits(): void {
    const { state } = this.lookup;
    for (const task of state.tasks) this.addWait({ kind: 'task', id: task.task });
    this.addBehind();
    for (const thread of state.threads) {
      // A thread that blocks within a task's step is told by that task.
      const within = state.holding.find((hold) => hold.thread === thread.thread && hold.task !== null);
      if (!within) this.addWait({ kind: 'thread', id: thread.thread });
    }
  }

  private addWait(actor: Actor): void {
    const on = this.lookup.waitOf(actor);
    if (!on) return;
    const target = this.lookup.target(actor, on);
    switch (target.kind) {
      case 'task':
        this.link(actor, { kind: 'task', id: target.task.task }, 'awaits');
        break;
      case 'tasks':
        for (const task of target.tasks) this.link(actor, { kind: 'task', id: task.task }, 'awaits');
        break;
      case 'thread':
        this.link(actor, { kind: 'thread', id: target.thread.thread }, 'waits-for');
        break;
      case 'primitive':
        this.draw(this.node(actor), this.node({ kind: 'primitive', id: target.primitive.primitive }), 'waits-for');
        this.addHolders(target.primitive);
        break;
      case 'job':
        this.draw(this.node(actor), this.node({ kind: 'job', id: target.job.job }), 'awaits');
        this.addJob(target.job, target.pool);
        break;
    }
  }

  /** Ready tasks whose loop is held by a blocking call. */
  private addBehind(): void {
    const { holding, ready } = this.lookup.state;
    for (const hold of holding) {
      if (!hold.blocked || hold.task === null) continue;
      for (const { task, loop } of ready) {
        if (task !== null && loop === hold.loop) {
          this.link({ kind: 'task', id: task }, { kind: 'task', id: hold.task }, 'behind');
        }
      }
    }
  }

  private addHolders(primitive: PrimitiveAt): void {
    const key = this.node({ kind: 'primitive', id: primitive.primitive });
    if (!this.isNew(key)) return;
    const holders = holdersOf(primitive);
    if (holders.length > 1 || (primitive.state.limit ?? 1) > 1) this.anyOf.add(key);
    for (const holder of holders) this.draw(key, this.node(holder), 'held-by');
  }

  private addJob(job: JobAt, pool: PoolAt): void {
    const key = this.node({ kind: 'job', id: job.job });
    if (!this.isNew(key)) return;
    if (job.running) {
      this.draw(key, this.node({ kind: 'thread', id: job.running.thread }), 'held-by');
    } else {
      this.draw(key, this.node({ kind: 'pool', id: pool.pool }), 'waits-for');
      this.addPool(pool);
    }
  }

  private addPool(pool: PoolAt): void {
    const key = this.node({ kind: 'pool', id: pool.pool });
    if (!this.isNew(key)) return;
    this.anyOf.add(key);
    for (const job of pool.jobs) {
      if (!job.running) continue;
      this.draw(key, this.node({ kind: 'job', id: job.job }), 'held-by');
      this.addJob(job, pool);
    }
  }

  /** Whether what leads on from a node is still to be drawn. */
  private isNew(key: string): boolean {
    if (this.followed.has(key)) return false;
    this.followed.add(key);
    return true;
  }

  private link(from: Actor, to: Actor, kind: Edge['kind']): void {
    this.draw(this.node(from), this.node(to), kind);
  }

  private node({ kind, id }: Pick<Node, 'kind' | 'id'>): string {
    const key = `${kind} ${id}`;
    if (!this.nodes.has(key)) this.nodes.set(key, { key, kind, id });
    return key;
  }

  private draw(from: string, to: string, kind: Edge['kind']): void {
    this.edges.push({ from, to, kind });
  }
}

/** The circles among the nodes that can never go on: every way out of them leads back. */
function stuckCycles(keys: readonly string[], edges: readonly Edge[], anyOf: ReadonlySet<string>): string[][] {
  const next = new Map<string, string[]>(keys.map((key) => [key, []]));
  const previous = new Map<string, string[]>(keys.map((key) => [key, []]));
  for (const { from, to } of edges) {
    next.get(from)?.push(to);
    previous.get(to)?.push(from);
  }
  // Whoever waits for nobody in the graph may go on, by a timer or from outside, and so may those who wait for him alone.
  const free = new Set(keys.filter((key) => next.get(key)?.length === 0));
  const left = new Map(keys.map((key) => [key, anyOf.has(key) ? 1 : (next.get(key)?.length ?? 0)]));
  // The set grows while it is walked through: that is its list of work.
  for (const key of free) {
    for (const waiting of previous.get(key) ?? []) {
      left.set(waiting, (left.get(waiting) ?? 0) - 1);
      if (left.get(waiting) === 0) free.add(waiting);
    }
  }
  const stuck = keys.filter((key) => !free.has(key));
  return stronglyConnected(stuck, (key) => (next.get(key) ?? []).filter((other) => !free.has(other)));
}

/**
 * Tarjan's algorithm, with a stack of its own: a chain of ten thousand tasks that await each other is a program too.
 * @returns the strongly connected components that hold a cycle.
 */
function stronglyConnected(keys: readonly string[], next: (key: string) => readonly string[]): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const found: string[][] = [];
  const lower = (key: string, value: number) => low.set(key, Math.min(low.get(key) ?? value, value));
  const enter = (key: string) => {
    index.set(key, index.size);
    low.set(key, index.size - 1);
    open.push(key);
    isOpen.add(key);
    return { key, to: next(key), at: 0 };
  };
  for (const root of keys) {
    if (index.has(root)) continue;
    const path = [enter(root)];
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const other = here.to[here.at++];
      if (other === undefined) {
        path.pop();
        const parent = path.at(-1);
        if (parent) lower(parent.key, low.get(here.key) ?? 0);
        if (low.get(here.key) !== index.get(here.key)) continue;
        const component = open.splice(open.indexOf(here.key));
        for (const key of component) isOpen.delete(key);
        if (component.length > 1 || here.to.includes(here.key)) found.push(component);
      } else if (!index.has(other)) path.push(enter(other));
      else if (isOpen.has(other)) lower(here.key, index.get(other) ?? 0);
    }
  }
  return found;
}
