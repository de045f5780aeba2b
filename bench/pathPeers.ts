/** A Python library asked the same question: reads {edges, pairs, steps} from stdin, prints {ms, paths}; start-up not timed. */
export interface PythonPeer {
  readonly name: string
  readonly install: string
  readonly remark: string
  readonly program: string
}

const READ = 'import json, sys, time\nasked = json.load(sys.stdin)\n'
const MEDIAN = `times = []
for _ in range(6):
    began = time.perf_counter(); paths = search(); times.append((time.perf_counter() - began) * 1000)
print(json.dumps({"ms": sorted(times[1:])[2], "paths": paths}))
`

export const PYTHON_PEERS: readonly PythonPeer[] = [
  {
    name: 'networkx',
    install: 'apt-get install python3-networkx',
    remark: 'It keeps parallel edges apart, as we do.',
    program: `${READ}import networkx
graph = networkx.MultiDiGraph()
for a, b, key in asked["edges"]: graph.add_edge(a, b, key=key)
def search(): return sum(1 for a, b in asked["pairs"] for _ in networkx.all_simple_edge_paths(graph, a, b, cutoff=asked["steps"]))
${MEDIAN}`,
  },
  {
    name: 'igraph',
    install: 'apt-get install python3-igraph',
    remark: 'It lists node paths and does not tell parallel edges apart; written in C.',
    program: `${READ}import igraph
graph = igraph.Graph.TupleList([(a, b) for a, b, _ in asked["edges"]], directed=True)
index = {v["name"]: v.index for v in graph.vs}
limit = "maxlen" if igraph.__version_info__ >= (1, 0, 0) else "cutoff"
def search(): return sum(len(graph.get_all_simple_paths(index[a], to=index[b], **{limit: asked["steps"]})) for a, b in asked["pairs"])
${MEDIAN}`,
  },
]
