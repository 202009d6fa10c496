export interface UnitOptions {
  /** The program of Node, and the file of this one. */
  readonly node: string
  readonly program: string
  readonly command: 'serve' | 'worker'
}

/** Seconds from the signal to stop until systemd kills: the drain of requests, and of the articles that are in hand. */
const stopSeconds = 60

const about = {
  serve: 'Dossier, knowledge of news articles',
  worker: 'Dossier, reads jobs of its archive',
} as const

/** A unit for systemd: an account of its own that may write below /var/lib/dossier and see nothing else of the machine. */
export const unit = ({ node, program, command }: UnitOptions): string => `[Unit]
Description=${about[command]}
After=network-online.target
Wants=network-online.target

[Service]
Type=exec
ExecStart=${quoted(node)} ${quoted(program)} ${command}
# Settings, such as DATABASE_URL and API_KEYS: owned by root, mode 0600.
EnvironmentFile=-/etc/dossier.env
Environment=NODE_ENV=production LOG_LEVEL=info
WorkingDirectory=%S/dossier
StateDirectory=dossier
StateDirectoryMode=0700
UMask=0077
Restart=on-failure
RestartSec=2
# Wrong use is not mended by another start.
RestartPreventExitStatus=2
KillSignal=SIGTERM
TimeoutStopSec=${stopSeconds}

DynamicUser=yes
NoNewPrivileges=yes
CapabilityBoundingSet=
AmbientCapabilities=
ProtectSystem=strict
# Node and the program must lie where everybody may read them, not in a home.
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
PrivateUsers=yes
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectProc=invisible
ProcSubset=pid
RemoveIPC=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged @resources
SystemCallErrorNumber=EPERM
# MemoryDenyWriteExecute stays off: the engine of Node compiles while it runs.

[Install]
WantedBy=multi-user.target
`

/** A word of a command line as systemd reads it. */
const quoted = (word: string): string =>
  `"${word.replace(/[\\"]/gu, '\\$&').replaceAll('%', '%%').replaceAll('$', '$$$$')}"`
