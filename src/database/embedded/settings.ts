/** How the server of a data folder is run; the cluster's own configuration file stays as initdb made it. */
export interface ServerOptions {
  /** false only where the data may be lost, as in tests. */
  readonly durable?: boolean;
  readonly maxConnections?: number;
}

/** The server's settings as command line arguments. Reached through the socket folder alone, never over the network. */
export function settingsArguments(socketFolder: string, options: ServerOptions): string[] {
  const durable = options.durable === false ? 'off' : 'on';
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: String(options.maxConnections ?? 60),
    shared_buffers: '128MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    jit: 'off',
    fsync: durable,
    synchronous_commit: durable,
    full_page_writes: durable,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statement errors reach the program that made them; the log holds what happens to the server itself, and stays small.
    log_min_messages: 'log',
    log_checkpoints: 'off',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
