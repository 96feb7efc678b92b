/** The site as a container: Debian's nginx with the same settings, without root, and nothing in it that can be written to. */

/** Ports inside, which need no root. */
export const CONTAINER_PORTS = { http: 8080, https: 8443 } as const;

/** Debian's `www-data`. */
const USER = '33:33';

/**
 * How the image is made, from the folder of the project.
 *
 * @param host - Of the site.
 * @param root - Where its files lie inside.
 */
export function dockerfile(host: string, root: string): string {
  return `# docker compose -f deploy/container/compose.yaml up -d --build
# The base is Debian's own image; another one of Debian 12 can be named: --build-arg BASE=…
ARG BASE=debian:bookworm-slim
FROM \${BASE}
RUN apt-get update \\
 && apt-get install -y --no-install-recommends curl nginx libnginx-mod-http-brotli-filter libnginx-mod-http-brotli-static \\
 && rm -rf /var/lib/apt/lists/* /etc/nginx/sites-enabled/* /var/www/*
COPY deploy/container/nginx.conf deploy/container/site.conf /etc/nginx/
# What \`npm run compress\` made, where it was run, lies beside what it was made from.
COPY dist deploy/compresse[d] ${root}/
USER ${USER}
EXPOSE ${CONTAINER_PORTS.http} ${CONTAINER_PORTS.https}
STOPSIGNAL SIGQUIT
HEALTHCHECK --interval=30s --timeout=5s --start-period=5s \\
  CMD curl -fsk -o /dev/null --resolve ${host}:${CONTAINER_PORTS.https}:127.0.0.1 https://${host}:${CONTAINER_PORTS.https}/en/
CMD ["nginx", "-e", "stderr", "-c", "/etc/nginx/nginx.conf", "-g", "daemon off;"]
`;
}

/** In the place of Debian's own `nginx.conf`, which needs root and folders to write to. */
export function containerNginx(connections: string, files: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `worker_processes auto;
${files}
pid /tmp/nginx.pid;
# Nothing of readers is in it: site.conf sends that nowhere.
error_log stderr error;
include /etc/nginx/modules-enabled/*.conf;
events {
    ${connections}
}
http {
    sendfile on;
    tcp_nopush on;
    access_log off;
${temporary.map((kind) => `    ${kind}_temp_path /tmp/${kind};`).join('\n')}
    include /etc/nginx/site.conf;
}
`;
}

/** @param certificates - Folder of the certificate and its key on the host: whoever renews them restarts the container. */
export function composeFile(certificates: string): string {
  return `# docker compose -f deploy/container/compose.yaml up -d --build
# The certificate and its key lie in ${certificates} and can be read by user ${USER}.
services:
  site:
    build:
      context: ../..
      dockerfile: deploy/container/Dockerfile
    user: "${USER}"
    read_only: true
    cap_drop: [ALL]
    security_opt: ["no-new-privileges:true"]
    tmpfs: ["/tmp:rw,noexec,nosuid,nodev,size=16m,mode=1777"]
    ulimits: { nofile: 32768 }
    pids_limit: 64
    # Nothing is kept, not even by the engine.
    logging: { driver: none }
    ports: ["80:${CONTAINER_PORTS.http}", "443:${CONTAINER_PORTS.https}"]
    volumes:
      - ${certificates}:${certificates}:ro
      - /var/lib/acme:/var/lib/acme:ro
    restart: unless-stopped
`;
}
