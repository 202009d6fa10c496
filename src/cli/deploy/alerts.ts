/** When somebody should look, and why. */
interface Alert {
  readonly alert: string
  readonly expr: string
  readonly for: string
  /** "page" wakes somebody, "ticket" waits for the morning. */
  readonly severity: 'page' | 'ticket'
  readonly summary: string
}

const alerts: readonly Alert[] = [
  {
    alert: 'DossierDown',
    expr: 'up{job=~"dossier.*"} == 0',
    for: '2m',
    severity: 'page',
    summary: '{{ $labels.instance }} does not answer.',
  },
  {
    alert: 'DossierNotReady',
    expr: 'dossier_ready == 0',
    for: '2m',
    severity: 'page',
    summary: '{{ $labels.instance }}: the check {{ $labels.check }} of /readyz fails.',
  },
  {
    alert: 'DossierFails',
    expr: 'sum by (instance) (rate(dossier_http_problems_total{code="internal-error"}[5m])) > 0',
    for: '5m',
    severity: 'page',
    summary:
      '{{ $labels.instance }} fails on requests for reasons that are not in them; its log says why.',
  },
  {
    alert: 'DossierOverloaded',
    expr: 'sum by (instance) (rate(dossier_http_problems_total{code="overloaded"}[5m])) > 0',
    for: '10m',
    severity: 'ticket',
    summary:
      '{{ $labels.instance }} has turned requests away for ten minutes: it has too much to do.',
  },
  {
    alert: 'DossierSlow',
    expr: 'histogram_quantile(0.99, sum by (le, instance) (rate(dossier_http_request_duration_seconds_bucket{route="/v1/extract"}[5m]))) > 2.5',
    for: '10m',
    severity: 'ticket',
    summary: '{{ $labels.instance }}: one of a hundred articles takes longer than 2.5 s.',
  },
  {
    alert: 'DossierJobsStand',
    expr: 'max(dossier_job_lines_waiting) > 0 unless on () sum(increase(dossier_job_chunk_duration_seconds_count{outcome="ended"}[15m])) > 0',
    for: '15m',
    severity: 'page',
    summary:
      'Lines of jobs wait and nobody has ended a chunk for a quarter of an hour; unless all jobs are paused, workers are missing.',
  },
  {
    alert: 'DossierJobsFail',
    expr: 'sum(increase(dossier_job_chunk_duration_seconds_count{outcome=~"failed|lost"}[15m])) > 3',
    for: '5m',
    severity: 'ticket',
    summary: 'Chunks of jobs fail, or are lost to other processes; the logs say why.',
  },
  {
    alert: 'DossierListsDiffer',
    expr: 'count(count by (hash) (dossier_lexicon_version)) > 1',
    for: '10m',
    severity: 'ticket',
    summary:
      'Processes read with different word lists: other files, or one does not follow the edits.',
  },
  {
    alert: 'DossierHeldUp',
    expr: 'nodejs_eventloop_lag_p99_seconds{job=~"dossier.*"} > 1',
    for: '5m',
    severity: 'ticket',
    summary:
      '{{ $labels.instance }} answers late: its main thread is held up for more than a second.',
  },
  {
    alert: 'DossierMemory',
    expr: 'process_resident_memory_bytes{job=~"dossier.*"} > 2e9',
    for: '10m',
    severity: 'ticket',
    summary: '{{ $labels.instance }} has taken more than 2 GB of memory for ten minutes.',
  },
]

/** Alert rules for Prometheus, whose jobs of this service are named "dossier…". */
export const alertRules = (): string =>
  [
    'groups:',
    '  - name: dossier',
    '    rules:',
    ...alerts.flatMap(({ alert, expr, for: long, severity, summary }) => [
      `      - alert: ${alert}`,
      // A string of JSON is one of YAML.
      `        expr: ${JSON.stringify(expr)}`,
      `        for: ${long}`,
      `        labels: { severity: ${severity} }`,
      `        annotations: { summary: ${JSON.stringify(summary)} }`,
    ]),
    '',
  ].join('\n')
