/// A terminal description for direct colour that every terminal of xterm's family and tmux understand.
///
/// The ones that systems ship write colours with colons, which fewer terminals read, and are often not installed.
enum DirectTerminfo {
  static let type = "huddle-direct"

  /// The compiled description as `TERMINFO` takes it. Made by `tic -x` and `infocmp -x -Q2 -q` from:
  ///
  ///     huddle-direct|xterm with direct colour by semicolons,
  ///     am, bce, km, mc5i, mir, msgr, npc, xenl, AX, RGB,
  ///     colors#0x1000000, cols#80, it#8, lines#24, pairs#0x7FFF,
  ///     bel=^G, bold=\E[1m, cbt=\E[Z, civis=\E[?25l,
  ///     clear=\E[H\E[2J, cnorm=\E[?12l\E[?25h, cr=\r,
  ///     csr=\E[%i%p1%d;%p2%dr, cub=\E[%p1%dD, cub1=^H,
  ///     cud=\E[%p1%dB, cud1=\n, cuf=\E[%p1%dC, cuf1=\E[C,
  ///     cup=\E[%i%p1%d;%p2%dH, cuu=\E[%p1%dA, cuu1=\E[A,
  ///     dch=\E[%p1%dP, dch1=\E[P, dim=\E[2m,
  ///     dl=\E[%p1%dM, dl1=\E[M, ech=\E[%p1%dX, ed=\E[J, el=\E[K,
  ///     el1=\E[1K, home=\E[H,
  ///     hpa=\E[%i%p1%dG, ht=^I, hts=\EH, ich=\E[%p1%d@,
  ///     il=\E[%p1%dL, il1=\E[L, ind=\n, indn=\E[%p1%dS,
  ///     kbs=^?, kcub1=\EOD, kcud1=\EOB, kcuf1=\EOC, kcuu1=\EOA,
  ///     op=\E[39;49m, rc=\E8,
  ///     rev=\E[7m, ri=\EM, rin=\E[%p1%dT, ritm=\E[23m,
  ///     rmcup=\E[?1049l, rmir=\E[4l,
  ///     rmkx=\E[?1l\E>, rmso=\E[27m, rmul=\E[24m,
  ///     sc=\E7,
  ///     setab=\E[%?%p1%{8}%<%t4%p1%d%e%p1%{16}%<%t10%p1%{8}%-%d%e%p1%{256}%<%t48;5;%p1%d%e48;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m,
  ///     setaf=\E[%?%p1%{8}%<%t3%p1%d%e%p1%{16}%<%t9%p1%{8}%-%d%e%p1%{256}%<%t38;5;%p1%d%e38;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m,
  ///     sgr=\E[0%?%p6%t;1%;%?%p5%t;2%;%?%p2%t;4%;%?%p1%p3%|%t;7%;m,
  ///     sgr0=\E[m, sitm=\E[3m,
  ///     smcup=\E[?1049h, smir=\E[4h, smkx=\E[?1h\E=,
  ///     smso=\E[7m, smul=\E[4m, tbc=\E[3g,
  ///     vpa=\E[%i%p1%dd,
  ///
  static let value = """
    b64:HgI1AB0ADwBpAbsCaHVkZGxlLWRpcmVjdHx4dGVybSB3aXRoIGRpcmVjdCBjb2xvdXIgYnkgc2VtaWNvbG9ucwAAAQAAAQAAAAEAAAAAAQEAAAAA\
    AAAAAQAAAQAAAVAAAAAIAAAAGAAAAP____________________________________________________8AAAAB_38AAAAABAAGAAgAGQAeACYA\
    KgAuAP__OQBKAEwAUABXAP__WQBmAP__agD__24AcgD__________3YAewD__4QAiQD_____jgCTAJgAnQD__6YAqgD__7MAuAC-AP__________\
    ___________EAP__yAD_____________ygD_____________________________________________zgD________SAP_______9YA2gDiAP__\
    _____________________________________-oA8wD8AAUBDgEXASABKQEyATsB_____________________________0QBRwFSAVUBVwFaAZAB\
    __-TAf__________________________________________________________________________________________________________\
    ________________________________________________________________________________________________________________\
    ________________________________________________________________________________________________________________\
    __________________________-VAf_______________________________________________________________________5oB________\
    __________________________-jAf_______________________6gB________________________________________________________\
    __________________________________________-uATQCG1taAAcADQAbWyVpJXAxJWQ7JXAyJWRyABtbM2cAG1tIG1sySgAbW0sAG1tKABtb\
    JWklcDElZEcAG1slaSVwMSVkOyVwMiVkSAAKABtbSAAbWz8yNWwACAAbWz8xMmwbWz8yNWgAG1tDABtbQQAbW1AAG1tNABtbMW0AG1s_MTA0OWgA\
    G1sybQAbWzRoABtbN20AG1s3bQAbWzRtABtbJXAxJWRYABtbbQAbWz8xMDQ5bAAbWzRsABtbMjdtABtbMjRtABtbTAB_ABtPQgAbT0QAG09DABtP\
    QQAbWz8xbBs-ABtbPzFoGz0AG1slcDElZFAAG1slcDElZE0AG1slcDElZEIAG1slcDElZEAAG1slcDElZFMAG1slcDElZEwAG1slcDElZEQAG1sl\
    cDElZEMAG1slcDElZFQAG1slcDElZEEAGzgAG1slaSVwMSVkZAAbNwAKABtNABtbMCU_JXA2JXQ7MSU7JT8lcDUldDsyJTslPyVwMiV0OzQlOyU_\
    JXAxJXAzJXwldDs3JTttABtIAAkAG1sxSwAbWzM5OzQ5bQAbWzNtABtbMjNtABtbJT8lcDElezh9JTwldDMlcDElZCVlJXAxJXsxNn0lPCV0OSVw\
    MSV7OH0lLSVkJWUlcDElezI1Nn0lPCV0Mzg7NTslcDElZCVlMzg7MjslcDElezY1NTM2fSUvJWQ7JXAxJXsyNTZ9JS8lezI1NX0lJiVkOyVwMSV7\
    MjU1fSUmJWQlO20AG1slPyVwMSV7OH0lPCV0NCVwMSVkJWUlcDElezE2fSU8JXQxMCVwMSV7OH0lLSVkJWUlcDElezI1Nn0lPCV0NDg7NTslcDEl\
    ZCVlNDg7MjslcDElezY1NTM2fSUvJWQ7JXAxJXsyNTZ9JS8lezI1NX0lJiVkOyVwMSV7MjU1fSUmJWQlO20AAAIAAAAAAAIABwABAQAAAwBBWABS\
    R0IA
    """
}
