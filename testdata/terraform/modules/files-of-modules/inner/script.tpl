%{ for name in names ~}
hello ${name} from ${from}
%{ endfor ~}
