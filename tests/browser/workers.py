"""The worker that Python runs in: watched, stopped, and made to run something before Python."""

from pathlib import Path

from tests.browser.server import Network

WORKER = "/calculators/worker.js"
CLIENT = "/source/calculators/python/client.js"  # for a test to ask a Python of its own

# `workers` are all that were made, `ended` how many the page itself has ended, `requests` what they
# were asked; a worker dies at the next request when `deadly` is 1, at the second when it is 2.
WORKERS = """{
    const Real = Worker;
    Object.assign(window, { workers: [], requests: [], ended: 0, deadly: 0 });
    window.Worker = class extends Real {
        constructor(url, ...more) {
            super(url, ...more);
            if (/calculators.worker/.test(url)) workers.push(this);
        }
        postMessage(said, ...more) {
            super.postMessage(said, ...more);
            if (said.id) requests.push(said.request);
            if (said.id && deadly && !--deadly) super.terminate();
        }
        terminate() {
            window.ended += 1;
            super.terminate();
        }
    };
}"""


def begin_worker_with(script: str, site: Path, switches: Network) -> None:
    """Runs a script in the worker before Python is asked for."""
    watch = 'import "/watch.js";\n' if switches.watched else ""
    [own] = [path.read_text("utf-8") for path in site.glob("assets/calculators/worker-*.js")]
    switches.replace(WORKER, f"{watch}{script}\n{own}".encode())


def runtime_file(site: Path, name: str) -> bytes:
    [file] = site.glob(f"assets/runtime/*/{name}")
    return file.read_bytes()
