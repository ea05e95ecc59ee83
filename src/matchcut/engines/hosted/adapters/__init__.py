"""One file for each service, over its own SDK: what is asked becomes its call, and its answer ours."""
