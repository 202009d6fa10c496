/** Whether a host name or address can only be reached from this machine. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(host)

/** The host of a Host header, without its port. */
export const hostOf = (header: string): string => header.replace(/:\d*$/u, '').toLowerCase()
