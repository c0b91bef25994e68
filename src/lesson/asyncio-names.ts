/**
 * The public names of asyncio, by the page of Python's documentation that describes them. `public-names.json` says which
 * names there are (CPython 3.14's `asyncio.__all__`); asyncio-names.test.ts keeps the two alike.
 */
import names from './public-names.json' with { type: 'json' };

/** Every public name, without `asyncio.` before it. */
export const ASYNCIO_NAMES: ReadonlySet<string> = new Set(Object.keys(names.asyncio));

/** Whom a name is for: everybody, who talks over the network, or who writes libraries. */
export type Audience = 'everybody' | 'networking' | 'libraries';

export interface NameGroup {
  /** The page's name, which the interface's messages know as well. */
  readonly id: (typeof GROUPS)[number]['id'];
  readonly audience: Audience;
  readonly names: readonly string[];
}

const GROUPS = [
  { id: 'runner', audience: 'everybody', names: ['run', 'Runner'] },
  {
    id: 'task',
    audience: 'everybody',
    names: [
      ...['create_task', 'Task', 'TaskGroup', 'sleep', 'gather', 'shield', 'timeout', 'timeout_at', 'Timeout'],
      ...['wait_for', 'wait', 'ALL_COMPLETED', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'as_completed', 'to_thread'],
      ...['run_coroutine_threadsafe', 'current_task', 'all_tasks', 'iscoroutine', 'iscoroutinefunction'],
      ...['eager_task_factory', 'create_eager_task_factory'],
    ],
  },
  {
    id: 'sync',
    audience: 'everybody',
    names: ['Lock', 'Event', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Barrier', 'BrokenBarrierError'],
  },
  {
    id: 'queue',
    audience: 'everybody',
    names: ['Queue', 'PriorityQueue', 'LifoQueue', 'QueueEmpty', 'QueueFull', 'QueueShutDown'],
  },
  { id: 'exceptions', audience: 'everybody', names: ['CancelledError', 'TimeoutError', 'InvalidStateError'] },
  { id: 'future', audience: 'everybody', names: ['Future', 'ensure_future', 'isfuture', 'wrap_future'] },
  {
    id: 'eventloop',
    audience: 'everybody',
    names: [
      ...['get_running_loop', 'get_event_loop', 'set_event_loop', 'new_event_loop', 'EventLoop', 'SelectorEventLoop'],
      ...['AbstractEventLoop', 'BaseEventLoop', 'Handle', 'TimerHandle', 'Server', 'AbstractServer'],
    ],
  },
  { id: 'policy', audience: 'everybody', names: ['get_event_loop_policy', 'set_event_loop_policy'] },
  { id: 'subprocess', audience: 'everybody', names: ['create_subprocess_exec', 'create_subprocess_shell'] },
  {
    id: 'graph',
    audience: 'libraries',
    names: [
      ...['print_call_graph', 'format_call_graph', 'capture_call_graph', 'FutureCallGraph', 'FrameCallGraphEntry'],
      ...['future_add_to_awaited_by', 'future_discard_from_awaited_by'],
    ],
  },
  {
    id: 'stream',
    audience: 'networking',
    names: [
      ...['open_connection', 'start_server', 'open_unix_connection', 'start_unix_server', 'StreamReader'],
      ...['StreamWriter', 'StreamReaderProtocol', 'IncompleteReadError', 'LimitOverrunError'],
    ],
  },
  {
    id: 'protocol',
    audience: 'networking',
    names: [
      ...['BaseTransport', 'ReadTransport', 'WriteTransport', 'Transport', 'DatagramTransport', 'SubprocessTransport'],
      ...['BaseProtocol', 'Protocol', 'BufferedProtocol', 'DatagramProtocol', 'SubprocessProtocol'],
      'SendfileNotAvailableError',
    ],
  },
  {
    id: 'extending',
    audience: 'libraries',
    names: [
      ...['_register_task', '_unregister_task', '_enter_task', '_leave_task'],
      ...['_get_running_loop', '_set_running_loop'],
    ],
  },
] as const satisfies readonly { id: string; audience: Audience; names: readonly string[] }[];

export const NAME_GROUPS: readonly NameGroup[] = GROUPS;

/** Names whose group is for everybody, and which are not. */
const AUDIENCES: Readonly<Record<string, Audience>> = {
  AbstractEventLoop: 'libraries',
  BaseEventLoop: 'libraries',
  SelectorEventLoop: 'networking',
  Server: 'networking',
  AbstractServer: 'networking',
  wrap_future: 'libraries',
  isfuture: 'libraries',
  create_eager_task_factory: 'libraries',
};

export function audienceOf(name: string, group: NameGroup): Audience {
  return AUDIENCES[name] ?? group.audience;
}

/** Names which the documentation describes in another place than under their own anchor on their group's page. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  IncompleteReadError: 'asyncio-exceptions.html#asyncio.IncompleteReadError',
  LimitOverrunError: 'asyncio-exceptions.html#asyncio.LimitOverrunError',
  SendfileNotAvailableError: 'asyncio-exceptions.html#asyncio.SendfileNotAvailableError',
  FutureCallGraph: 'asyncio-graph.html#asyncio.capture_call_graph',
  FrameCallGraphEntry: 'asyncio-graph.html#asyncio.capture_call_graph',
  BaseEventLoop: 'asyncio-eventloop.html#event-loop-implementations',
  AbstractServer: 'asyncio-eventloop.html#asyncio.Server',
  StreamReaderProtocol: 'asyncio-stream.html',
  _get_running_loop: 'asyncio-extending.html',
  _set_running_loop: 'asyncio-extending.html',
  iscoroutinefunction: 'inspect.html#inspect.iscoroutinefunction',
};

/** Where Python's documentation describes a name. */
export function officialPage(name: string, group: NameGroup): string {
  return `https://docs.python.org/3/library/${ELSEWHERE[name] ?? `asyncio-${group.id}.html#asyncio.${name}`}`;
}
