/** How the server of a data folder is run; the cluster's own configuration file stays as initdb made it. */
export interface ServerOptions {
  /** false only where a power cut may lose the data, as in tests; a killed process loses nothing either way. */
  readonly durable?: boolean;
  readonly maxConnections?: number;
}

export const startName = 'throughline.started_as';

/**
 * The server's settings as command line arguments. It is reached through the socket folder alone, never over the network;
 * `startedAs` is a name of this very start, which its starter asks for to know its own server from another's.
 */
export function settingsArguments(socketFolder: string, startedAs: string, options: ServerOptions): string[] {
  const flushed = options.durable === false ? 'off' : 'on';
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: String(options.maxConnections ?? 60),
    shared_buffers: '128MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    jit: 'off',
    max_logical_replication_workers: '0',
    fsync: flushed,
    full_page_writes: flushed,
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statement errors reach the program that made them; the log holds what happens to the server itself, and stays small.
    log_min_messages: 'log',
    log_checkpoints: 'off',
    [startName]: startedAs,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
