/** Publishes a build on a server of one's own, in one command: a folder for each release, and a link that is changed in one step. */

/**
 * A script for `sh`, with `rsync` and `ssh` here and there.
 *
 * @param root - Where releases lie on the server: `/srv/vagvisare`.
 */
export function publishScript(root: string): string {
  return `#!/bin/sh
# Publishes this build on a server of your own: sh deploy/publish.sh user@server
# Back to an earlier release: scripts/README.md, “On a server of your own”.
set -eu
server=\${1:?Say where to: sh deploy/publish.sh user@server}
release=${root}/releases/$(date -u +%Y%m%dT%H%M%SZ)
cd "$(dirname "$0")/.."
# A new folder. What is the same as in the release before is linked to that, and takes no room.
rsync -rl --checksum --mkpath --link-dest=${root}/current/dist/ dist/ "$server:$release/dist/"
rsync -rl --mkpath --exclude /compressed deploy/ "$server:$release/deploy/"
# What \`npm run compress\` made lies beside what it was made from.
if [ -d deploy/compressed ]; then rsync -rl deploy/compressed/ "$server:$release/dist/"; fi
# Whole? Only then the link, which mv -T changes in one step.
ssh "$server" "cd $release/dist && sha256sum --quiet -c SHA256SUMS &&
  sed -i s,${root}/dist,$release/dist, ../deploy/nginx/vagvisare.conf ../deploy/nginx/onion.conf &&
  ln -sfn $release ${root}/next && mv -T ${root}/next ${root}/current &&
  nginx -t && systemctl reload nginx"
`;
}
