module hullcheck.dev/tools/kubernetes-schemas

go 1.23
